using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PosTerminal.Tidy.Gate;

/// <summary>What the sources of the device use of the profile: by name, by IL, and through signatures.</summary>
internal sealed class UsedMembers
{
    private readonly HashSet<ISymbol> _used = new(SymbolEqualityComparer.Default);

    internal static IEnumerable<ISymbol> UnusedOf(
        ImmutableArray<CSharpCompilation> profile, ImmutableArray<CSharpCompilation> device)
    {
        ISymbol[] members = profile.SelectMany(ProfileMembers.Of).ToArray();
        UsedMembers used = new();
        foreach (CSharpCompilation compilation in device)
        {
            used.AddNamed(compilation);
            used.AddEmitted(compilation, members);
        }

        foreach (CSharpCompilation compilation in profile)
        {
            used.AddAttributes(compilation);
        }

        used.AddImplied(members);
        return members.Where(member => !used.Has(member) && !used.IsLostWithItsType(member)
            && !used.IsOnlyConstructorLeft(member));
    }

    private static bool IsExempt(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Destructor } => true,
        IMethodSymbol method => !ProfileMembers.IsVisible(method) || method.IsImplicitlyDeclared,
        IPropertySymbol property => property.ExplicitInterfaceImplementations.Length > 0,
        _ => false,
    };

    private bool Has(ISymbol symbol) => _used.Contains(symbol) || IsExempt(symbol)
        || (symbol.ContainingType?.TypeKind == TypeKind.Enum && Has(symbol.ContainingType));

    /// <summary>Without any constructor the compiler would invent a public one that the device lacks.</summary>
    private bool IsOnlyConstructorLeft(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: INamedTypeSymbol type }
        && SymbolEqualityComparer.Default.Equals(type.InstanceConstructors[0], symbol)
        && !type.InstanceConstructors.Any(Has);

    /// <summary>All overloads, so that the compiler chooses as for the device; both of a pair of operators.</summary>
    private static IEnumerable<ISymbol> CompanionsOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MetadataName: "op_Equality" } => symbol.ContainingType.GetMembers("op_Inequality"),
        IMethodSymbol { MetadataName: "op_Inequality" } => symbol.ContainingType.GetMembers("op_Equality"),
        IMethodSymbol => symbol.ContainingType.GetMembers(symbol.MetadataName),
        _ => Enumerable.Empty<ISymbol>(),
    };

    private bool IsLostWithItsType(ISymbol symbol) => symbol is not ITypeSymbol && !Has(symbol.ContainingType);

    private void AddNamed(CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = DeviceGate.ModelOf(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                Add(model.GetSymbolInfo(node).Symbol);
                Add(model.GetTypeInfo(node).Type);
                Add(model.GetTypeInfo(node).ConvertedType);
                if (model.GetDeclaredSymbol(node) is IMethodSymbol method)
                {
                    Add(method.OverriddenMethod);
                }

                if (node is ExpressionSyntax expression)
                {
                    Add(model.GetConversion(expression).MethodSymbol);
                }
            }
        }
    }

    private void AddAttributes(CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = DeviceGate.ModelOf(tree);
            foreach (AttributeSyntax attribute in tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>())
            {
                foreach (SyntaxNode node in attribute.DescendantNodesAndSelf())
                {
                    Add(model.GetSymbolInfo(node).Symbol);
                }
            }
        }
    }

    private void AddEmitted(CSharpCompilation compilation, ISymbol[] members)
    {
        using MemoryStream il = new();
        Findings.AssertNone(DeviceGate.Errors(compilation, il));
        HashSet<string> referred = EmittedReferences.In(il);
        foreach (ISymbol member in members.Where(member => EmittedReferences.Names(member).Any(referred.Contains)))
        {
            Add(member);
        }
    }

    /// <summary>A used member needs the types of its signature; a used interface is used as a whole.</summary>
    private void AddImplied(ISymbol[] members)
    {
        int before;
        do
        {
            before = _used.Count;
            foreach (ISymbol symbol in members.Where(Has).ToArray())
            {
                Add(symbol);
                foreach (ISymbol needed in TypesIn(symbol).Concat(CompanionsOf(symbol)))
                {
                    Add(needed);
                }
            }

            foreach (ISymbol symbol in members.Where(FulfilsADuty).ToArray())
            {
                Add(symbol);
            }
        }
        while (_used.Count > before);
    }

    /// <summary>Without it the type would not compile: part of a used interface, or abstract and used above.</summary>
    private bool FulfilsADuty(ISymbol symbol)
    {
        INamedTypeSymbol? type = symbol.ContainingType;
        return type is not null && Has(type)
            && (type.TypeKind == TypeKind.Interface
                || (symbol is IPropertySymbol { OverriddenProperty: { IsAbstract: true } duty } && Has(duty))
                || type.AllInterfaces.SelectMany(face => face.GetMembers())
                    .Any(asked => SymbolEqualityComparer.Default.Equals(
                        type.FindImplementationForInterfaceMember(asked), symbol)));
    }

    private static IEnumerable<ITypeSymbol> TypesIn(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters.Select(p => p.Type).Append(method.ReturnType),
        IPropertySymbol property => property.Parameters.Select(p => p.Type).Append(property.Type),
        IFieldSymbol field => new[] { field.Type },
        IEventSymbol posted => new[] { posted.Type },
        INamedTypeSymbol { DelegateInvokeMethod: IMethodSymbol invoke } => TypesIn(invoke),
        INamedTypeSymbol { BaseType: INamedTypeSymbol up } type => type.Interfaces.Append(up),
        INamedTypeSymbol type => type.Interfaces,
        _ => Enumerable.Empty<ITypeSymbol>(),
    };

    private void Add(ISymbol? symbol)
    {
        while (symbol is IArrayTypeSymbol array)
        {
            symbol = array.ElementType;
        }

        if (symbol is null || !_used.Add(symbol.OriginalDefinition))
        {
            return;
        }

        Add((symbol as IMethodSymbol)?.AssociatedSymbol);
        Add((symbol as IMethodSymbol)?.OverriddenMethod);
        Add((symbol as IMethodSymbol)?.ReducedFrom);
        Add(symbol is ITypeSymbol ? null : symbol.ContainingType);
    }
}
