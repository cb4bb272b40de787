package io.parapet.simulator.world;

import io.parapet.policies.id.PlatformId;
import io.parapet.simulator.setting.PlatformSettings;

/** A platform with its habits. */
public record Platform(PlatformId id, PlatformSettings settings) {}
