package io.parapet.console;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.KeyVault;
import io.parapet.policies.sealed.Sealer;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The review console and the API, as one Spring Boot application. */
@SpringBootApplication
@EnableConfigurationProperties(ConsoleSettings.class)
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("console/console.css")
public class ConsoleApplication implements AppShellConfigurator {
  private static final long serialVersionUID = 1;

  public static void main(String[] args) {
    SpringApplication.run(ConsoleApplication.class, args);
  }

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "console/icon.svg", "any");
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  KeyVault keyVault(ConsoleSettings settings) {
    return new FileKeyVault(settings.vault().path());
  }

  @Bean
  Sealer sealer(KeyVault vault) {
    return new Sealer(vault);
  }
}
