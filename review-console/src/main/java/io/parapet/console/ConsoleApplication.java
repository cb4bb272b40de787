package io.parapet.console;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The review console and the API, as one Spring Boot application. */
@SpringBootApplication
@StyleSheet(Lumo.STYLESHEET)
public class ConsoleApplication implements AppShellConfigurator {
  public static void main(String[] args) {
    SpringApplication.run(ConsoleApplication.class, args);
  }
}
