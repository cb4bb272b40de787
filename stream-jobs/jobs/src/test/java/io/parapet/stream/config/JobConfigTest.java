package io.parapet.stream.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobConfigTest {
  @Test
  void everything_has_a_default_and_only_people_restrict() {
    JobConfig config = JobConfig.parse();
    assertThat(config.measures()).isEqualTo(AutomaticMeasures.SHADOW);
    assertThat(config.vault()).isNull();
    assertThat(config.bufferTimeout()).isEqualTo(Duration.ofMillis(5));
  }

  @Test
  void durations_are_read_short_or_in_iso_8601() {
    assertThat(JobConfig.parse("--max-ahead", "30s").ingest().maxAhead())
        .isEqualTo(JobConfig.parse("--max-ahead", "PT30S").ingest().maxAhead())
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void what_belongs_to_another_job_is_passed_over() {
    assertThat(JobConfig.parse("--elasticsearch", "http://127.0.0.1:9200"))
        .isEqualTo(JobConfig.parse());
  }

  @Test
  void kafka_clients_get_their_own_properties() {
    JobConfig config =
        JobConfig.parse("--kafka", "broker:9093", "--kafka.security.protocol", "SSL");
    assertThat(config.kafka().client())
        .containsEntry("bootstrap.servers", "broker:9093")
        .containsEntry("security.protocol", "SSL");
  }

  @Test
  void a_wrong_value_is_named_with_what_was_expected() {
    assertThatThrownBy(() -> JobConfig.parse("--parallelism", "many"))
        .hasMessage("--parallelism must be a whole number from 0 to 32768");
    assertThatThrownBy(() -> JobConfig.parse("--automatic-measures", "off"))
        .hasMessageContaining("SHADOW");
    assertThatThrownBy(() -> JobConfig.parse("--vault")).hasMessageContaining("--name value");
  }

  @Test
  void a_bundle_on_trial_needs_keys() {
    assertThat(JobConfig.parse("--vault", "keys", "--shadow-bundle", "trial").shadowBundle())
        .isEqualTo("trial");
    assertThatThrownBy(() -> JobConfig.parse("--shadow-bundle", "trial"))
        .hasMessageContaining("--vault");
  }
}
