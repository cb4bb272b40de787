# The jobs on Flink's own image. Build from the repository's root after './parapet build':
#   docker build -f stream-jobs/deployment/docker/jobs.Dockerfile -t parapet-jobs .
FROM flink:2.3.0-java21
RUN mkdir -p /opt/flink/plugins/s3-fs-presto && \
    ln -s /opt/flink/opt/flink-s3-fs-presto-*.jar /opt/flink/plugins/s3-fs-presto/
COPY --chown=flink:flink stream-jobs/jobs/target/parapet-jobs-*-job.jar /opt/flink/usrlib/parapet-jobs.jar
