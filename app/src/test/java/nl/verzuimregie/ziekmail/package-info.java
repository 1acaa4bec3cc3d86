/// Reading the mailbox for ziekmeldingen, on a real PostgreSQL and real IMAP and SMTP servers.
package nl.verzuimregie.ziekmail;
