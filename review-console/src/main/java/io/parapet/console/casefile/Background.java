package io.parapet.console.casefile;

import io.parapet.console.automation.AutomationDesk;

/** Where a case's surroundings are asked for. */
public record Background(
    CaseContext context,
    AccountTimeline timeline,
    AccountActivity activity,
    AutomationDesk automation) {}
