using System.Linq;
using System.Text.Json.Nodes;
using PosTerminal.Emulator.Benches;
using static PosTerminal.Emulator.Scenarios.Schema.Shapes;

namespace PosTerminal.Emulator.Rigs.Files;

/// <summary>The JSON schema of a rig file. A test holds its keys equal to those that the reader asks for.</summary>
public static class RigSchema
{
    /// <summary>The schema.</summary>
    public static JsonObject Write()
    {
        JsonObject schema = Keys(["version", "rigs"],
            ("version", Words("1")), ("rigs", List(OneRig())), ("quarantine", List(Quarantined())));
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Rigs of PosTerminal");
        schema["$defs"] = Shared();
        return schema;
    }

    private static JsonObject OneRig() => Keys(["id", "board", "jig", "console", "has"],
        ("id", Text()), ("board", Words(RigReader.Boards)),
        ("jig", Keys(["port"], ("port", Text()), ("protocol", Words("1")))),
        ("console", Any(Keys(["port"], ("port", Text())), Keys(["through"], ("through", Words("jig"))))),
        ("flash", Any(Tool(), List(Tool()))),
        ("power", Keys(("cut", Words("jig")), ("cycle", Keys(
            ["uhubctl"], ("uhubctl", Text()), ("tool", Text()), ("timeout", Time()))))),
        ("host", Keys(["listen"], ("listen", Text()), ("date", Text()))),
        ("store", Keys(
            ["each"], ("each", Words("case", "run")), ("reset", Words("keys")), ("sheet", Text()), ("folder", Text()))),
        ("timing", Keys(("factor", Whole()), ("slack", Time()), ("boot", Time()))),
        ("has", List(Words(Feature.Words.Keys.Order()))));

    private static JsonObject Tool() => Keys(
        ["tool", "timeout"], ("tool", Text()), ("arguments", List(Text())), ("timeout", Time()));

    private static JsonObject Quarantined() => Keys(
        ["case", "until", "reason"], ("case", Text()), ("until", Text()), ("reason", Text()));
}
