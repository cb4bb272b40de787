package io.parapet.stream.action;

import io.parapet.policies.action.Action;

/**
 * An automatic action that has not been taken back.
 *
 * @param ruled people have ruled on what it was about
 */
record LedgerEntry(Action action, boolean ruled) {}
