package nl.verzuimregie.werkplek.gezin;

/// Sends somebody of the family the way to a first password and a second factor. Without one the account is made and
/// nobody can sign in with it yet.
interface Gezinsuitnodiging {

    /// Invites an account.
    ///
    /// @param account whose
    /// @param door    who invites
    void invite(int account, int door);
}
