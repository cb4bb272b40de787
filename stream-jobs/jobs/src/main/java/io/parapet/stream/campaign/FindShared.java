package io.parapet.stream.campaign;

import io.parapet.policies.feature.LikePrints;
import io.parapet.policies.wire.StrangerContact;
import java.util.HexFormat;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.util.Collector;

/**
 * Tells under what a contact may be like others: four bands of its fingerprint, and its link
 * domains. Of what everybody sends just now only a sample goes on, so that no key stalls the rest.
 */
public final class FindShared
    implements FlatMapFunction<StrangerContact, Sighting>, ResultTypeQueryable<Sighting> {
  private static final long serialVersionUID = 1;

  private final Thinning thinning = new Thinning();

  @Override
  public void flatMap(StrangerContact contact, Collector<Sighting> out) {
    long at = contact.at().toEpochMilli();
    String print = contact.fingerprint();
    if (print != null && thinning.passes(print, at)) {
      long bits = HexFormat.fromHexDigitsToLong(print);
      for (int band = 0; band < LikePrints.BANDS; band++) {
        out.collect(new Sighting(band + ":" + LikePrints.band(bits, band), false, contact));
      }
    }
    for (String domain : contact.linkDomains()) {
      if (thinning.passes(domain, at)) {
        out.collect(Sighting.inLinkCampaign(domain, contact));
      }
    }
  }

  @Override
  public TypeInformation<Sighting> getProducedType() {
    return new SightingCodec().information();
  }
}
