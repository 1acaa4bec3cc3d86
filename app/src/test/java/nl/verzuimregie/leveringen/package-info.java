/// The running application for tests.
package nl.verzuimregie.leveringen;
