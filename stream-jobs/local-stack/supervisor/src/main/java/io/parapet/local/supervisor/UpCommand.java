package io.parapet.local.supervisor;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the whole pipeline and stays until it is stopped. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts the whole pipeline on this machine")
final class UpCommand implements Callable<Integer> {

  @Option(names = "--fresh", description = "Start over: delete what earlier runs left")
  boolean fresh;

  @Option(names = "--no-demo", description = "Start without simulated traffic")
  boolean withoutDemo;

  @Option(
      names = "--seed",
      defaultValue = "${env:PARAPET_SEED:-7}",
      description = "Of the simulated traffic (default: ${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--shadow-bundle",
      defaultValue = "${env:PARAPET_SHADOW_BUNDLE}",
      description = "Folder of a classifier's bundle on trial; its scores are recorded apart")
  @Nullable Path shadowBundle;

  @Mixin FolderOption folder = new FolderOption();
  @Mixin StackPorts ports = new StackPorts();
  @Mixin Preflight preflight = new Preflight();

  @Override
  public Integer call() throws InterruptedException {
    StackFolder data = folder.get();
    data.create();
    StackLock.take(data.lock());
    preflight.check(data.root(), ports.all());
    if (fresh) {
      data.startOver();
    }
    run(data);
    return 0;
  }

  private void run(StackFolder data) throws InterruptedException {
    Credentials credentials = Credentials.in(data.credentials());
    StatusFile status = new StatusFile(data.status());
    ProgressLines progress = new ProgressLines(System.out);
    PartListener both =
        (part, state, detail) -> {
          status.changed(part, state, detail);
          progress.changed(part, state, detail);
        };
    LocalStack stack = new LocalStack(data, ports, seed, !withoutDemo, shadowBundle);
    Supervisor supervisor = new Supervisor(stack.parts(), RestartPolicy.DEFAULT, both);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor)));
    supervisor.start();
    welcome(supervisor, new WelcomeScreen(ports.console, credentials, data));
    // Until Ctrl-C or 'down' ends this process.
    new CountDownLatch(1).await();
  }

  private static void welcome(Supervisor supervisor, WelcomeScreen screen) {
    try {
      supervisor.allReady().join();
      System.out.println(screen.text());
    } catch (CompletionException givenUp) {
      System.out.println(
          "Not everything started; what did keeps running. './parapet logs PART' says more.");
    }
  }

  private static void stop(Supervisor supervisor) {
    System.out.println("Stopping …");
    supervisor.close();
    // The archive of a start that was cut short lacks most classes.
    supervisor.neverReady().forEach(part -> StackFolder.delete(LocalStack.classArchive(part)));
  }
}
