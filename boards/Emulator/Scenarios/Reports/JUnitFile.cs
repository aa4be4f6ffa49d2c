using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>Writes results as JUnit XML: one suite for each file, one test case for each case.</summary>
public static class JUnitFile
{
    private static readonly XmlWriterSettings s_settings =
        new() { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" };

    /// <summary>Writes the document. "time" is virtual, so that it is the same each time; properties have the real.
    /// </summary>
    public static void Write(Stream stream, IReadOnlyList<CaseResult> results, DateTime startUtc)
    {
        using var xml = XmlWriter.Create(stream, s_settings);
        xml.WriteStartElement("testsuites");
        int id = 0;
        foreach (IGrouping<string, CaseResult> suite in results.GroupBy(result => result.Case.File))
        {
            WriteSuite(xml, suite.Key, [.. suite], id++, startUtc);
        }
        xml.WriteEndElement();
    }

    /// <summary>Text without the characters that XML 1.0 forbids.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            clean.Append(isPair || XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            if (isPair)
            {
                clean.Append(text[++i]);
            }
        }
        return clean.ToString();
    }

    private static void WriteSuite(
        XmlWriter xml, string file, CaseResult[] results, int id, DateTime startUtc)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", file);
        Attribute(xml, "package", "scenarios");
        Attribute(xml, "id", id.ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "timestamp", startUtc.ToString("s", CultureInfo.InvariantCulture));
        Attribute(xml, "hostname", "localhost");
        Count(xml, "tests", results, _ => true);
        Count(xml, "failures", results, v => v is Verdict.Fail or Verdict.Timeout);
        Count(xml, "errors", results, v => v is Verdict.Infrastructure);
        Count(xml, "skipped", results, v => v is Verdict.Skip);
        Attribute(xml, "time", Seconds(results.Sum(result => result.VirtualNs)));
        WriteProperties(xml, results);
        foreach (CaseResult result in results)
        {
            WriteCase(xml, result);
        }
        xml.WriteElementString("system-out", null);
        xml.WriteElementString("system-err", null);
        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, CaseResult[] results)
    {
        xml.WriteStartElement("properties");
        Property(xml, "virtual-seconds", Seconds(results.Sum(result => result.VirtualNs)));
        Property(xml, "real-seconds", results.Sum(result => result.RealSeconds + result.CutSeconds)
            .ToString("0.000", CultureInfo.InvariantCulture));
        Property(xml, "cut-points", results.Sum(result => result.CutPoints).ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        Attribute(xml, "name", name);
        Attribute(xml, "value", value);
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, CaseResult result)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", result.Case.Name);
        Attribute(xml, "classname", ClassName(result.Case.File));
        Attribute(xml, "time", Seconds(result.VirtualNs));
        string element = result.Verdict switch
        {
            Verdict.Skip => "skipped",
            Verdict.Infrastructure => "error",
            _ => "failure",
        };
        WriteCaseProperties(xml, result);
        if (result.Verdict != Verdict.Pass)
        {
            WriteWhy(xml, element, result);
        }
        xml.WriteEndElement();
    }

    private static void WriteCaseProperties(XmlWriter xml, CaseResult result)
    {
        if (result.Unchecked.Count == 0 && result.Attempts == 1)
        {
            return;
        }
        xml.WriteStartElement("properties");
        foreach (string name in result.Unchecked)
        {
            Property(xml, "unchecked", name);
        }
        if (result.Attempts > 1)
        {
            Property(xml, "attempts", result.Attempts.ToString(CultureInfo.InvariantCulture));
        }
        xml.WriteEndElement();
    }

    private static void WriteWhy(XmlWriter xml, string element, CaseResult result)
    {
        xml.WriteStartElement(element);
        Attribute(xml, "message", result.Message);
        if (result.Verdict != Verdict.Skip)
        {
            Attribute(xml, "type", result.Verdict.ToString());
            xml.WriteString(Clean(result.Report));
        }
        xml.WriteEndElement();
    }

    private static string ClassName(string file) =>
        Path.ChangeExtension(file, null).Replace('\\', '/').Trim('.', '/').Replace('/', '.');

    private static string Seconds(long ns) => (ns / 1e9).ToString("0.000", CultureInfo.InvariantCulture);

    private static void Attribute(XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, Clean(value));

    private static void Count(
        XmlWriter xml, string name, CaseResult[] results, Func<Verdict, bool> counts) =>
        Attribute(xml, name,
            results.Count(result => counts(result.Verdict)).ToString(CultureInfo.InvariantCulture));
}
