/// A second count of docs/tellen.md, slow and plain, that shares no counting code with the engine; and pupils to count.
package nl.verzuimregie.engine.naief;
