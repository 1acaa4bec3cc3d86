/// The register of a lesson: who was there, saved by who gave it, and which lessons nobody saved.
@NullMarked
package nl.verzuimregie.werkplek.register;

import org.jspecify.annotations.NullMarked;
