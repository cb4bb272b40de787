package io.parapet.stream.campaign;

import io.parapet.policies.id.Ids;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.StrangerContact;

/**
 * A contact under one of the things it may share with others.
 *
 * @param key what is shared: a band of the fingerprint, a link domain, then the campaign's id
 * @param byLink it is a link domain
 */
public record Sighting(String key, boolean byLink, StrangerContact contact) {
  /** Under the campaign of that leading fingerprint. */
  Sighting inTextCampaign(String leader) {
    return new Sighting(Ids.derive("text campaign", platform().value(), leader), false, contact);
  }

  /** Under the campaign of a link domain. */
  static Sighting inLinkCampaign(String domain, StrangerContact contact) {
    String id = Ids.derive("link campaign", contact.platform().value(), domain);
    return new Sighting(id, true, contact);
  }

  PlatformId platform() {
    return contact.platform();
  }

  /** Platform and what is shared. */
  public String platformAndKey() {
    return platform().value() + '/' + key;
  }
}
