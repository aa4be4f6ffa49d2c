using System;
using System.CommandLine;
using System.IO;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Tls;
using PosTerminal.Emulator.Yaml;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// <c>provider manifest SHEET --keys FILE --authority FILE --out FOLDER</c>: seals a deployment, as manifest.bin,
/// config.bin, host.txt and, where a host speaks TLS, authority.der.
/// </summary>
public static class ManifestCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> sheet = new("SHEET") { Description = "what is deployed, YAML" };
        Option<string> keys = new("--keys") { Description = "the terminal's key file", Required = true };
        Option<string?> authority = AuthorityOption.Create();
        Option<string> folder = new("--out") { Description = "where the files go", DefaultValueFactory = _ => "." };
        Command command = new("manifest", "Seals software, configuration and hosts of a device.")
        {
            sheet, keys, authority, folder,
        };
        command.SetAction(result => Run(result.InvocationConfiguration.Error, result.GetRequiredValue(sheet),
            result.GetRequiredValue(keys), result.GetValue(authority), result.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(
        TextWriter complaints, string sheetFile, string keyFile, string? authorityFile, string folder)
    {
        try
        {
            Check(folder, sheetFile, keyFile, authorityFile);
            var errors = new ErrorList();
            string? text = ReadTrouble.Name("", sheetFile, () => YamlText.Read(sheetFile, errors));
            DeploymentSheet? sheet = text is null ? null : new DeploymentSheetReader(sheetFile, errors).Read(text);
            foreach (ScenarioError error in errors.Sorted)
            {
                complaints.WriteLine(error);
            }
            return sheet is null ? ExitCode.BadInput
                : Write(With(sheet, authorityFile), KeysIn(keyFile).UnlockKey, folder);
        }
        catch (Exception exception) when (ExitCode.IsBadInput(exception))
        {
            complaints.WriteLine($"error: {FileTrouble.Of(exception)}");
            return ExitCode.BadInput;
        }
    }

    private static void Check(string folder, string sheetFile, string keyFile, string? authorityFile)
    {
        FileUses uses = new();
        foreach (string file in DeploymentFolder.FilesIn(folder, authorityFile is not null))
        {
            uses.Write($"'--out' ({Path.GetFileName(file)})", file);
        }
        uses.Read("the sheet", sheetFile).Read("'--keys'", keyFile).Read("'--authority'", authorityFile).Refuse();
    }

    private static DeploymentSheet With(DeploymentSheet sheet, string? authorityFile)
    {
        if (HostLines.HasTls(sheet.Hosts) != authorityFile is not null)
        {
            throw new FormatException("'--authority' and a host with 'tls NAME' need each other");
        }
        if (authorityFile is null)
        {
            return sheet;
        }
        using var authority = AuthorityFolder.ReadAuthority(authorityFile);
        return authority.RawData.Length <= SoftwareIntegrity.MaximumPartLength
            ? sheet with { Authority = authority.RawData }
            : throw new FormatException(
                $"'{authorityFile}' has over {SoftwareIntegrity.MaximumPartLength} bytes: no terminal takes it");
    }

    private static DeviceKeys KeysIn(string file) =>
        ReadTrouble.Name("--keys", file, () => KeyFileReader.Read(file));

    private static int Write(DeploymentSheet sheet, byte[] unlockKey, string folder)
    {
        WriteTrouble.Name("--out", folder, () => DeploymentFolder.Write(sheet, unlockKey, folder));
        return ExitCode.Pass;
    }
}
