package nl.verzuimregie.toegang;

/// Somebody was invited, and is to hear of it by mail.
///
/// @param uitnodiging id of the invitation, whose word only [Uitnodigingen#word] gives
/// @param account     who
public record Uitgenodigd(int uitnodiging, int account) {}
