package io.parapet.simulator.setting;

/**
 * What differs between platforms; all but {@code minimumAge} are shares from 0 to 1.
 *
 * @param share of all accounts
 * @param endToEnd of one-to-one conversations that are end-to-end encrypted
 * @param disappearing of messages between friends that disappear
 * @param requests whether messages of strangers go to message requests
 * @param minors of people who are under 18
 * @param minimumAge for sending direct messages, in years
 * @param readReceipts of reads that the platform tells
 */
public record PlatformSettings(
    double share,
    double endToEnd,
    double disappearing,
    boolean requests,
    double minors,
    int minimumAge,
    double readReceipts) {}
