using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;
using PosTerminal.Tidy.Gate;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Builds;

/// <summary>
/// A folder with packages that stand for nanoFramework's: the profile's signatures under the pinned versions, the
/// real core library, and an SDK that compiles and stops before the metadata processor. Found are wrong conditions,
/// paths and references of our own files, not what the real SDK does.
/// </summary>
internal sealed class NanoFeed : IDisposable
{
    private const string Sdk = "nanoFramework.NET.Sdk";
    private const string Processor = "nanoFramework.Tools.MetadataProcessor.MsBuildTask";
    private const string ProcessorVersion = "3.0.100";

    private const string SdkProps = """
        <Project>
          <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
        </Project>
        """;

    // An Exe asks for a ClickOnce manifest, as with the real one.
    private const string SdkTargets = $"""
        <Project>
          <PropertyGroup>
            <TargetFrameworkIdentifier>.NETnanoFramework</TargetFrameworkIdentifier>
            <TargetFrameworkVersion>v1.0</TargetFrameworkVersion>
            <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
            <GenerateTargetFrameworkAttribute>false</GenerateTargetFrameworkAttribute>
            <GenerateManifests Condition="'$(OutputType)' == 'Exe'">true</GenerateManifests>
            <NoStdLib>true</NoStdLib>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
          <Target Name="GetReferenceAssemblyPaths" />
          <Target Name="FindProcessor" BeforeTargets="CoreCompile">
            <Error Condition="!Exists('$(NF_MDP_MSBUILDTASK_PATH)/{Processor}.dll')"
                   Text="no metadata processor in $(NF_MDP_MSBUILDTASK_PATH)" />
          </Target>
        </Project>
        """;

    internal NanoFeed()
    {
        Folder = Directory.CreateTempSubdirectory("posterminal-feed-").FullName;
        Directory.CreateDirectory(Packages);
        Dictionary<string, string> versions = Pins();
        foreach ((string assembly, string[] references) in Platform.All)
        {
            string id = IdOf(assembly);
            string needs = string.Concat(references.Select(
                needed => $"<dependency id=\"{IdOf(needed)}\" version=\"{versions[IdOf(needed)]}\" />"));
            Pack(id, versions[id], needs, ($"lib/{assembly}.dll", Image(assembly)));
        }

        Pack(Processor, ProcessorVersion, "", ($"lib/net6.0/{Processor}.dll", []));
        Pack(Sdk, SdkVersion(), "", ("Sdk/Sdk.props", Bytes(SdkProps)), ("Sdk/Sdk.targets", Bytes(SdkTargets)));
        CopyCoreLibrary();
    }

    internal string Folder { get; }

    /// <summary>Where NuGet unpacks: never among the packages of the user, who may have the real ones.</summary>
    internal string Packages => Path.Combine(Folder, "unpacked");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static Dictionary<string, string> Pins() => XElement.Parse(Repository.Read("Directory.Packages.props"))
        .Descendants("PackageVersion")
        .ToDictionary(pin => pin.Attribute("Include")!.Value, pin => pin.Attribute("Version")!.Value);

    private static string SdkVersion() =>
        XElement.Parse(Repository.Read("boards/Esp32DevKitC/PosTerminal.Esp32DevKitC.csproj"))
            .Attribute("Sdk")!.Value.Split('/')[1];

    private static string IdOf(string assembly) =>
        assembly.StartsWith("nanoFramework.", StringComparison.Ordinal) ? assembly : "nanoFramework." + assembly;

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static byte[] Image(string assembly)
    {
        CSharpCompilation profile = DeviceGate.Profile.Single(part => part.AssemblyName == assembly);
        using MemoryStream image = new();
        Findings.AssertNone(DeviceGate.Errors(profile, image));
        return image.ToArray();
    }

    // lib/mscorlib.dll lies in the unpacked package, and the package itself beside lib.
    private void CopyCoreLibrary()
    {
        string unpacked = Path.GetDirectoryName(Path.GetDirectoryName(Platform.CorePath))!;
        string package = Directory.GetFiles(unpacked, "*.nupkg").Single();
        File.Copy(package, Path.Combine(Folder, Path.GetFileName(package)));
    }

    private void Pack(string id, string version, string dependencies, params (string Path, byte[] Bytes)[] files)
    {
        string nuspec = $"""
            <package><metadata>
              <id>{id}</id><version>{version}</version>
              <authors>a stand-in</authors><description>a stand-in</description>
              <dependencies>{dependencies}</dependencies>
            </metadata></package>
            """;
        using ZipArchive package = ZipFile.Open(Path.Combine(Folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        foreach ((string path, byte[] bytes) in files.Prepend((id + ".nuspec", Bytes(nuspec))))
        {
            using Stream entry = package.CreateEntry(path).Open();
            entry.Write(bytes);
        }
    }
}
