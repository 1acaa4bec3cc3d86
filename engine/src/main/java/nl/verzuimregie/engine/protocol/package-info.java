/// A protocol as data: maten, regels, treden and dated values, as the reader of the protocol files delivers them.
package nl.verzuimregie.engine.protocol;
