using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>Rig files as texts.</summary>
public static class RigText
{
    public const string Good = """
        version: 1
        rigs:
          - id: bench-a
            board: Esp32DevKitC
            jig: { port: /dev/a, protocol: 1 }
            console: { through: jig }
            flash: { tool: nanoff, arguments: [ --target, ESP32_REV0 ], timeout: 180s }
            power: { cut: jig, cycle: { uhubctl: "1-1.4", timeout: 20s } }
            host: { listen: "192.0.2.1:7001" }
            store: { each: case, reset: keys, sheet: deployment.yaml, folder: keys }
            has: [ power, console, keypad, issuer ]
            timing: { factor: 3, slack: 50ms, boot: 30s }
        quarantine:
          - { case: "A case", until: 2027-01-31, reason: "A reason" }

        """;

    public static RigFile Load(string text)
    {
        ErrorList errors = new();
        RigFile file = new RigReader("rig.yaml", errors).Read(text);
        Assert.AreEqual("", string.Join("\n", errors.Sorted));
        return file;
    }

    public static string[] Errors(string text)
    {
        ErrorList errors = new();
        new RigReader("rig.yaml", errors).Read(text);
        return [.. errors.Sorted.Select(error => error.ToString())];
    }
}
