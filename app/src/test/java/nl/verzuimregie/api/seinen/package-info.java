/// Seinen to a small server beside the test.
package nl.verzuimregie.api.seinen;
