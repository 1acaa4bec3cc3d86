/// The REST interface for other programs: registrations, ziekmeldingen and roster, read and recorded (docs/api.md).
@NullMarked
package nl.verzuimregie.api;

import org.jspecify.annotations.NullMarked;
