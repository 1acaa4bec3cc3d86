/// What a school decides, on the running application.
package nl.verzuimregie.schoolinstellingen;
