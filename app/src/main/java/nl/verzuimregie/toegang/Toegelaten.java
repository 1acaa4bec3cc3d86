package nl.verzuimregie.toegang;

/// Somebody who has a way in already may look at a pupil, and is to hear of it by mail.
///
/// @param sleutel of the message: there is one with this key per account
public record Toegelaten(int account, String sleutel) {}
