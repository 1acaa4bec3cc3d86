/// Tests of the protocol book.
package nl.verzuimregie.protocolboek.zinnen;
