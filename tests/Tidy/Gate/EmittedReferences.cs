using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace PosTerminal.Tidy.Gate;

/// <summary>Reads from IL which outside members it calls, also those that only lowering brings in.</summary>
internal static class EmittedReferences
{
    /// <summary>Each as type, name and count of parameters.</summary>
    internal static HashSet<string> In(MemoryStream il)
    {
        il.Position = 0;
        using PEReader image = new(il, PEStreamOptions.LeaveOpen);
        MetadataReader metadata = image.GetMetadataReader();
        HashSet<string> names = new();
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
                names.Add(Key(
                    metadata.GetString(type.Namespace),
                    metadata.GetString(type.Name),
                    metadata.GetString(member.Name),
                    ParametersOf(metadata.GetBlobReader(member.Signature))));
            }
        }

        return names;
    }

    /// <summary>How <see cref="In"/> would name the symbol or its accessors.</summary>
    internal static IEnumerable<string> Names(ISymbol symbol)
    {
        IMethodSymbol?[] methods = symbol switch
        {
            IMethodSymbol method => new[] { method },
            IPropertySymbol property => new[] { property.GetMethod, property.SetMethod },
            IEventSymbol posted => new[] { posted.AddMethod, posted.RemoveMethod },
            _ => System.Array.Empty<IMethodSymbol>(),
        };
        return methods.OfType<IMethodSymbol>().Select(method => Key(
            method.ContainingNamespace.ToDisplayString(),
            method.ContainingType.Name,
            method.MetadataName,
            method.Parameters.Length));
    }

    private static string Key(string space, string type, string name, int parameters) =>
        $"{space}.{type}.{name}/{parameters}";

    private static int ParametersOf(BlobReader signature) =>
        signature.ReadSignatureHeader().Kind == SignatureKind.Method ? signature.ReadCompressedInteger() : -1;
}
