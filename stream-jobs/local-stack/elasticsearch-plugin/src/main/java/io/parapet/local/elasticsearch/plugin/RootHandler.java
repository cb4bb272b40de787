package io.parapet.local.elasticsearch.plugin;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.util.Version;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.rest.RestChannel;
import org.elasticsearch.rest.RestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.xcontent.XContentBuilder;

/** Answers {@code GET /} as a whole Elasticsearch does; clients read the version from it. */
final class RootHandler implements RestHandler {

  private final Supplier<DiscoveryNodes> nodes;

  RootHandler(Supplier<DiscoveryNodes> nodes) {
    this.nodes = nodes;
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(RestRequest.Method.GET, "/"), new Route(RestRequest.Method.HEAD, "/"));
  }

  @Override
  public void handleRequest(RestRequest request, RestChannel channel, NodeClient client)
      throws IOException {
    channel.sendResponse(new RestResponse(RestStatus.OK, body(channel.newBuilder())));
  }

  private XContentBuilder body(XContentBuilder json) throws IOException {
    json.startObject();
    json.field("name", nodes.get().getLocalNode().getName());
    json.field("cluster_name", "parapet-local");
    version(json.startObject("version"), Build.current()).endObject();
    return json.field("tagline", "You Know, for Search").endObject();
  }

  private static XContentBuilder version(XContentBuilder json, Build build) throws IOException {
    return json.field("number", build.qualifiedVersion())
        .field("build_flavor", build.flavor())
        .field("build_type", build.type().displayName())
        .field("build_hash", build.hash())
        .field("build_date", build.date())
        .field("build_snapshot", build.isSnapshot())
        .field("lucene_version", Version.LATEST.toString())
        .field("minimum_wire_compatibility_version", build.minWireCompatVersion())
        .field("minimum_index_compatibility_version", build.minIndexCompatVersion());
  }
}
