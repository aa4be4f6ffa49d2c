using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>The files of the page, which lie in the program itself.</summary>
public static class PageFiles
{
    private const string Prefix = "page/";

    private static readonly Dictionary<string, string> s_mediaTypes = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = Reply.Json,
        [".svg"] = "image/svg+xml",
    };

    private static readonly Assembly s_program = typeof(PageFiles).Assembly;

    /// <summary>Names of the files.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. s_program.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..].Replace('\\', '/')),
    ];

    /// <summary>The bytes of a file.</summary>
    public static byte[] Read(string name)
    {
        using Stream stream = s_program.GetManifestResourceStream(Prefix + name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Serves each under its name, and index.html under "/" too.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (string name in Names)
        {
            byte[] bytes = Read(name);
            string mediaType = s_mediaTypes[Path.GetExtension(name)];
            Serve($"/{name}", mediaType, bytes);
            if (name == "index.html")
            {
                Serve("/", mediaType, bytes);
            }
        }

        void Serve(string path, string mediaType, byte[] bytes) =>
            routes.MapGet(path, context => Reply.Bytes(context, mediaType, bytes));
    }
}
