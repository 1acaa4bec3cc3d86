/// When there is a demo.
package nl.verzuimregie.demoregio;
