package io.parapet.console.base.ui;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The languages there are words for; the first is for everybody else. */
@Configuration
class Languages {
  @Bean
  I18NProvider words() {
    return new DefaultI18NProvider(List.of(Locale.ENGLISH, Locale.GERMAN));
  }
}
