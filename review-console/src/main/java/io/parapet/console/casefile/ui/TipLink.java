package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.parapet.console.security.Staff;
import io.parapet.console.tip.TipDesk;
import io.parapet.policies.id.CaseId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Downloads what a report to the authorities asks for. */
final class TipLink extends Anchor {
  private static final long serialVersionUID = 1;

  TipLink(TipDesk tips, Staff staff, CaseId about) {
    super(
        DownloadHandler.fromInputStream(
            event ->
                new DownloadResponse(
                    new ByteArrayInputStream(
                        tips.export(staff, about).getBytes(StandardCharsets.UTF_8)),
                    "tip-" + about + ".xml",
                    "application/xml",
                    -1)),
        "");
    setText(getTranslation("tip.export"));
    setId("tip");
  }
}
