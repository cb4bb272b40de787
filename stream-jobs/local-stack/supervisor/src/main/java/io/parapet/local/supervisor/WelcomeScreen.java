package io.parapet.local.supervisor;

import java.util.stream.Collectors;

/** What a newcomer needs to know, on one screen. */
record WelcomeScreen(int consolePort, Credentials credentials, StackFolder folder) {

  String text() {
    return """

        Console   http://127.0.0.1:%1$d
        %2$s
        API       http://127.0.0.1:%1$d/api/v1   (explained at /docs/api.html)
                  curl -H 'X-API-Key: %3$s' http://127.0.0.1:%1$d/api/v1/verdicts/MESSAGE-ID

        Cases appear in the queue by themselves. Data and logs: %4$s
        Ctrl-C or './parapet down' stops everything; './parapet up' continues where it stopped.
        """
        .formatted(consolePort, logins(), credentials.apiKey(), folder.root());
  }

  private String logins() {
    return credentials.logins().entrySet().stream()
        .map(login -> "          %-14s %s".formatted(login.getKey(), login.getValue()))
        .collect(Collectors.joining("\n"));
  }
}
