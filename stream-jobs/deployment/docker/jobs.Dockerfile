# The jobs on Flink's own image. Build from the repository's root after './parapet build':
#   docker build -f stream-jobs/deployment/docker/jobs.Dockerfile -t parapet-jobs .
FROM flink:2.3.0-java21
# Checkpoints go by s3:// (presto); the archive goes by s3a:// (hadoop), the one whose files can be
# written on after a failure.
RUN mkdir -p /opt/flink/plugins/s3-fs-presto /opt/flink/plugins/s3-fs-hadoop && \
    ln -s /opt/flink/opt/flink-s3-fs-presto-*.jar /opt/flink/plugins/s3-fs-presto/ && \
    ln -s /opt/flink/opt/flink-s3-fs-hadoop-*.jar /opt/flink/plugins/s3-fs-hadoop/
COPY --chown=flink:flink stream-jobs/jobs/target/parapet-jobs-*-job.jar /opt/flink/usrlib/parapet-jobs.jar
