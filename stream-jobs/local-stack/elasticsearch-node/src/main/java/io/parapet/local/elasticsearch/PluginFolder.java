package io.parapet.local.elasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.elasticsearch.Build;

/** The folder that Elasticsearch loads a module from: its jar and a descriptor. */
final class PluginFolder {

  private PluginFolder() {}

  static void install(Path jar, Path home) throws IOException {
    Files.createDirectories(home.resolve("config"));
    Path folder = Files.createDirectories(home.resolve("modules").resolve("parapet-local"));
    Files.copy(jar, folder.resolve("plugin.jar"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(folder.resolve("plugin-descriptor.properties"), descriptor());
  }

  private static String descriptor() {
    return """
        name=parapet-local
        description=HTTP, the root endpoint, analysis
        version=1
        java.version=21
        elasticsearch.version=%s
        classname=io.parapet.local.elasticsearch.plugin.LocalPlugin
        """
        .formatted(Build.current().version());
  }
}
