# The console and the HTTP API. Build from the repository's root after './parapet build':
#   docker build -f stream-jobs/deployment/docker/console.Dockerfile -t parapet-console .
FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 parapet
COPY review-console/target/unpacked /opt/parapet
USER parapet
# One JSON object a line, Elastic Common Schema.
ENV LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
EXPOSE 8080
ENTRYPOINT ["sh", "-c", "exec java --enable-native-access=ALL-UNNAMED -jar /opt/parapet/parapet-review-console-*.jar \"$@\"", "--"]
