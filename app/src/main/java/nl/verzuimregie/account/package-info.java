/// Signing in and out: password, second factor, passkeys, another sign-in service, invitations; and what somebody
/// manages of the own account.
@NullMarked
package nl.verzuimregie.account;

import org.jspecify.annotations.NullMarked;
