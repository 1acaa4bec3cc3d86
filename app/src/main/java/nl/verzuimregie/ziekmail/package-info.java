/// Reporting ill by mail: one mailbox, read over IMAP; what a known sender writes becomes a proposal for a person.
@NullMarked
package nl.verzuimregie.ziekmail;

import org.jspecify.annotations.NullMarked;
