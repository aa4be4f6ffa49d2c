using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Scenarios.Steps;
using static PosTerminal.Emulator.Scenarios.Schema.Shapes;

namespace PosTerminal.Emulator.Scenarios.Schema;

/// <summary>The JSON schema of a scenario file, from the table of the verbs: for editors and other tools.</summary>
public static class ScenarioSchema
{
    private const string StepsName = "steps";

    /// <summary>The schema.</summary>
    public static JsonObject Write()
    {
        JsonObject schema = Keys(["version", "steps"],
            ("name", Text()), ("version", Words("1")), ("author", Text()), ("requires", Requires()),
            ("setup", Setup()), ("defaults", Keys(("within", Time()))),
            ("vars", new JsonObject { ["type"] = "object" }),
            ("matrix", Matrix()), ("always", List(Words(Vocabulary.Checks))), ("steps", Steps()));
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Scenario of PosTerminal");
        JsonObject shared = Shared();
        shared[StepsName] = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = Step() };
        schema["$defs"] = shared;
        return schema;
    }

    private static JsonObject Steps() => Of(StepsName);

    // One verb a step, beside which only a name may stand.
    private static JsonObject Step()
    {
        IEnumerable<(string, JsonNode)> verbs = VerbTable.All.Select(verb => (verb.Name, Hinted(verb)));
        JsonObject step = Keys([], verbs.Append(("name", Text())).Append((VerbTable.Repeat, Whole()))
            .Append(("steps", Steps())));
        step["oneOf"] = new JsonArray([.. VerbTable.Names.Select(name => (JsonNode)new JsonObject
        {
            ["required"] = name == VerbTable.Repeat ? new JsonArray(name, "steps") : new JsonArray(name),
        })]);
        return step;
    }

    private static JsonNode Hinted(Verb verb)
    {
        JsonObject shape = OrVariable(VerbShapes.Of(verb.Name));
        shape.Insert(0, "description", $"as: {verb.Name} {verb.Hint}");
        return shape;
    }

    private static JsonObject Setup() => Keys(
        ("storage", Words("blank")), ("seed", Whole()), ("language", Words("en", "zh")),
        ("profile", Words(HostProfiles.Names)), ("tamper", Words("erase", "lock")),
        ("issuer", VerbShapes.SetupIssuer()));

    private static JsonObject Requires() => Any(List(Words(Requirements.Words)),
        Keys(Requirements.Words.Select(word => (word, (JsonNode)Words("true", "false")))));

    private static JsonObject Matrix() => Any(
        new JsonObject
        {
            ["type"] = "object",
            ["minProperties"] = 1,
            ["additionalProperties"] = new JsonObject
            {
                ["type"] = "array",
                ["minItems"] = 1,
                ["uniqueItems"] = true,
            },
        },
        new JsonObject
        {
            ["type"] = "array",
            ["minItems"] = 1,
            ["maxItems"] = Scenarios.Matrix.MostRows,
            ["uniqueItems"] = true,
            ["items"] = new JsonObject { ["type"] = "object", ["minProperties"] = 1 },
        });
}
