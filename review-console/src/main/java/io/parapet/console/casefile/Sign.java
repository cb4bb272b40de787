package io.parapet.console.casefile;

import io.parapet.policies.feature.Feature;

/** A feature of a case with its value: Double, Boolean, String or List. */
public record Sign(Feature feature, Object value) {}
