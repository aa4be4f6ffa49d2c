using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Waveforms;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios;

/// <summary>Understands a scenario file: one case for each row of its matrix.</summary>
public sealed class ScenarioReader(string file, ErrorList errors)
{
    private static readonly string[] s_keys =
    [
        "name", "version", "author", "requires", "setup", "defaults", "vars", "matrix", "always",
        "steps",
    ];

    /// <summary>The cases of a file; none, or unusable ones, when the error list is not empty.</summary>
    public IReadOnlyList<ScenarioCase> Read(string text)
    {
        Node? root = new NodeBuilder(file, errors).Read(text);
        if (root is null)
        {
            return [];
        }
        if (root.Kind != NodeKind.Mapping)
        {
            errors.Add(root.Mark, ErrorCodes.Missing, root is { Kind: NodeKind.Scalar, Text: "" }
                ? "the file is empty; a scenario needs 'version: 1' and 'steps'"
                : "a scenario is a mapping with 'version: 1' and 'steps'");
            return [];
        }
        return ReadCases(root);
    }

    private IReadOnlyList<ScenarioCase> ReadCases(Node root)
    {
        var fields = new Fields("scenario", root, errors);
        var values = s_keys.ToDictionary(key => key, fields.Find);
        fields.RefuseRest();
        CheckVersion(fields);
        fields.Require("steps");
        values["author"]?.AsText();
        Variables variables = ReadVariables(values["vars"]);
        ScenarioCase[] cases = [.. Matrix.Rows(values["matrix"]).Select(row => ReadCase(values, variables, row))];
        RefuseUnused(values["vars"], variables);
        RefuseUnused(values["matrix"], variables);
        return cases;
    }

    // Of a misspelt one all cases would be the same. Where anything else is wrong, its use may be in what is wrong.
    private void RefuseUnused(Value? names, Variables variables)
    {
        IEnumerable<Node> rows = names is null ? []
            : names.Node.Kind == NodeKind.List ? names.Node.Items : [names.Node];
        Node[] unused =
        [
            .. rows.SelectMany(row => row.Entries).Select(entry => entry.Key).DistinctBy(key => key.Text)
                .Where(key => !variables.IsUsed(key.Text)),
        ];
        for (int i = 0; i < unused.Length && (i > 0 || errors.IsEmpty); i++)
        {
            errors.Add(unused[i].Mark, ErrorCodes.UnusedVariable,
                $"nothing uses '{unused[i].Text}': its value stands where '${{{unused[i].Text}}}' is written");
        }
    }

    private static void CheckVersion(Fields fields)
    {
        Value? version = fields.Require("version");
        if (version is not null && version.AsText() is not ("1" or ""))
        {
            version.Refuse($"'version' must be 1, not '{version.Node.Text}'");
        }
    }

    private Variables ReadVariables(Value? vars)
    {
        var variables = new Variables(errors);
        foreach ((Node name, Node value) in vars?.AsFields().TakeRest() ?? [])
        {
            variables.Define(name.Text, value);
        }
        return variables;
    }

    private ScenarioCase ReadCase(Dictionary<string, Value?> values, Variables shared,
        IReadOnlyList<KeyValuePair<string, Node>> row)
    {
        Variables variables = shared.Copy();
        foreach ((string name, Node value) in row)
        {
            variables.Define(name, value);
        }
        string title = Expand("name")?.AsText() ?? Path.GetFileNameWithoutExtension(file);
        RefuseHidden(values["name"], title);
        RefuseHidden(values["matrix"], Matrix.Title(row));
        var result = new ScenarioCase
        {
            File = file,
            Name = title + Matrix.Title(row),
            Row = row.Count > 0 ? title + Matrix.Title(row) : null,
            WithinNs = ReadDefaults(Expand("defaults")),
            Requires = [.. Requirements.Names(Expand("requires"))],
            Checks = [.. (Expand("always")?.AsList() ?? []).Select(check => check.AsOneOf(Vocabulary.Checks))],
            ChecksMark = values["always"]?.Mark ?? default,
            Steps = Expand("steps") is { } steps ? new StepReader(errors).ReadAll(steps) : [],
        };
        result = result with { ChecksSecrets = result.Checks.Contains("no-secret-leaks") };
        return Expand("setup") is { } setup ? Setup.Apply(setup, result) : result;

        Value? Expand(string key) => values[key] is { } value
            ? new Value(key, variables.Apply(value.Node), errors) : null;
    }

    // With a line break or a control character a name could show results that no case has.
    private static void RefuseHidden(Value? source, string title)
    {
        if (source is not null && ForeignText.Shown(title) is { } shown && shown != title)
        {
            source.Refuse($"the name of a case is one line without control characters, not '{shown}'");
        }
    }

    private static long ReadDefaults(Value? defaults)
    {
        Fields? fields = defaults?.AsFields();
        long withinNs = fields?.Find("within")?.AsTimeNs() ?? Play.DefaultWithinNs;
        fields?.RefuseRest();
        return withinNs;
    }
}
