package io.parapet.local.node;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Healthy while the broker answers an ApiVersions request (key 18, version 0) without an error.
 *
 * <p>Written out by hand because a Kafka client on this classpath would be a Kafka client on the
 * classpath of every test. See <a href="https://kafka.apache.org/protocol">Kafka's protocol</a>.
 */
record KafkaProbe(int port) implements Probe {

  private static final int PATIENCE_MILLIS = 2_000;
  private static final short API_VERSIONS = 18;
  private static final short VERSION = 0;
  private static final int CORRELATION = 7;
  private static final short NO_CLIENT_ID = -1;
  private static final int REQUEST_BYTES = 2 + 2 + 4 + 2;

  @Override
  public boolean isHealthy() {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
      ask(new DataOutputStream(socket.getOutputStream()));
      return isSuccess(new DataInputStream(socket.getInputStream()));
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void ask(DataOutputStream out) throws IOException {
    out.writeInt(REQUEST_BYTES);
    out.writeShort(API_VERSIONS);
    out.writeShort(VERSION);
    out.writeInt(CORRELATION);
    out.writeShort(NO_CLIENT_ID);
    out.flush();
  }

  private static boolean isSuccess(DataInputStream in) throws IOException {
    int length = in.readInt();
    int correlation = in.readInt();
    short error = in.readShort();
    return length > 0 && correlation == CORRELATION && error == 0;
  }
}
