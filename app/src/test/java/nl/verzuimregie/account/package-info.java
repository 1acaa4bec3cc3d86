/// What holds for signing in and for every page behind it.
package nl.verzuimregie.account;
