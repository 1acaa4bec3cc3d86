/// Reminders and the daily digest, on a real PostgreSQL and a real SMTP server.
package nl.verzuimregie.herinneringen;
