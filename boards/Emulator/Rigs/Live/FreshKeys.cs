using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>
/// Keys for a board whose journal was wiped: the test keys under a number of the initial key that was never used, since
/// its counter begins anew; and the deployment, sealed again. The files lie in a folder, with the list that
/// "nanoff --filedeployment" takes.
/// </summary>
/// <param name="order">Sheet and folder.</param>
public sealed class FreshKeys(KeyOrder order)
{
    private const string ListFile = "files.json";

    // A number each second since the begin of 2026: below 31 bits for 68 years.
    private static readonly DateTime s_begin = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static int s_last;

    /// <summary>Writes the files of one case.</summary>
    /// <exception cref="BenchFailure">The sheet is bad, or the folder cannot be written.</exception>
    public void Write()
    {
        try
        {
            Directory.CreateDirectory(order.Folder);
            s_last = Math.Max(s_last + 1, (int)(DateTime.UtcNow - s_begin).TotalSeconds);
            File.WriteAllBytes(Path.Combine(order.Folder, "keys.bin"), KeyFileMaker.MakeTest(s_last));
            DeploymentFolder.Write(ReadSheet(), TestKeys.Unlock, order.Folder);
            File.WriteAllText(Path.Combine(order.Folder, ListFile), ListOf(order.Folder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BenchFailure("keys-failed", exception.Message);
        }
    }

    private static string ListOf(string folder) => JsonSerializer.Serialize(new
    {
        Files = Directory.GetFiles(folder).Where(file => !file.EndsWith(ListFile, StringComparison.Ordinal)).Order()
            .Select(file => new
            {
                DestinationFilePath = $"I:\\{Path.GetFileName(file)}",
                SourceFilePath = Path.GetFullPath(file),
            }),
    });

    private DeploymentSheet ReadSheet()
    {
        ErrorList errors = new();
        string? text = YamlText.Read(order.Sheet, errors);
        DeploymentSheet? sheet = text is null ? null : new DeploymentSheetReader(order.Sheet, errors).Read(text);
        return sheet ?? throw new BenchFailure("keys-failed", string.Join("; ", errors.Sorted));
    }
}
