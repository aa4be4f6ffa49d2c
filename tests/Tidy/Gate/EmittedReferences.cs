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
    /// <summary>Each as type, name and types of the parameters.</summary>
    internal static HashSet<string> In(MemoryStream il)
    {
        il.Position = 0;
        using PEReader image = new(il, PEStreamOptions.LeaveOpen);
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Where(member => member.GetKind() == MemberReferenceKind.Method)
            .Select(member => KeyOf(member, metadata))
            .ToHashSet();
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
            NameOf(method.ContainingType), method.MetadataName, method.Parameters.Select(NameOf)));
    }

    private static string KeyOf(MemberReference member, MetadataReader metadata)
    {
        SignatureNames names = new();
        string type = names.GetTypeFromReference(metadata, (TypeReferenceHandle)member.Parent, 0);
        MethodSignature<string> signature = member.DecodeMethodSignature(names, null);
        return Key(type, metadata.GetString(member.Name), signature.ParameterTypes);
    }

    private static string Key(string type, string name, IEnumerable<string> parameters) =>
        $"{type}.{name}({string.Join(',', parameters)})";

    private static string NameOf(IParameterSymbol parameter) =>
        NameOf(parameter.Type) + (parameter.RefKind == RefKind.None ? string.Empty : "&");

    private static string NameOf(ITypeSymbol type) => type is IArrayTypeSymbol array
        ? NameOf(array.ElementType) + "[]"
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
