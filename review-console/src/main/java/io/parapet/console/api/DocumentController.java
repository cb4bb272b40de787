package io.parapet.console.api;

import io.parapet.console.ConsoleSettings;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The documents that go with the API, as they stand in their files. */
@RestController
final class DocumentController {
  private final Resource failureDefaults;

  DocumentController(ConsoleSettings settings) {
    failureDefaults = settings.api().failureDefaults();
  }

  @GetMapping(path = "/api/v1/failure-defaults", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] failureDefaults() throws IOException {
    return failureDefaults.getContentAsByteArray();
  }

  @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] openApi() throws IOException {
    return new ClassPathResource("openapi.json").getContentAsByteArray();
  }
}
