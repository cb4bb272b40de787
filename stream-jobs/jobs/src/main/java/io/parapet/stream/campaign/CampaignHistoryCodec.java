package io.parapet.stream.campaign;

import io.parapet.policies.feature.CampaignHistory;
import io.parapet.stream.codec.Codec;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Keeps a campaign in state. */
public final class CampaignHistoryCodec extends Codec<CampaignHistory> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<CampaignHistory> type() {
    return CampaignHistory.class;
  }

  @Override
  public void write(CampaignHistory campaign, DataOutputView out) throws IOException {
    campaign.write(out);
  }

  @Override
  public CampaignHistory read(DataInputView in, int version) throws IOException {
    return CampaignHistory.read(in);
  }

  @Override
  public boolean immutable() {
    return false;
  }
}
