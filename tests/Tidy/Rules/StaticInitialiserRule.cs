using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Rules;

/// <summary>
/// Static initialisers run before Main in the order of the metadata: what another type keeps in its statics
/// may still be 0 or null. Followed through the methods and constructors that the initialiser calls.
/// </summary>
internal sealed class StaticInitialiserRule : Rule
{
    internal override Area Area => Area.Device;

    protected override IEnumerable<Finding> Offences(SourceFile file)
    {
        foreach (SyntaxNode start in file.Root.DescendantNodes().Where(IsStaticInitialiser))
        {
            foreach (SimpleNameSyntax name in start.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (ForeignStatic(name, file.Model, OwnerOf(start, file.Model)) is ISymbol foreign)
                {
                    yield return At(file, name.Span, Message(foreign));
                }
            }

            if (Called(start, file.Model, OwnerOf(start, file.Model)) is (SyntaxNode call, ISymbol far))
            {
                yield return At(file, call.Span, Message(far));
            }
        }
    }

    private static string Message(ISymbol foreign) =>
        $"a static initialiser that reads {foreign.ContainingType?.Name}.{foreign.Name}, which may not be set yet";

    private static bool IsStaticInitialiser(SyntaxNode node) => node switch
    {
        ConstructorDeclarationSyntax made => made.Modifiers.Any(SyntaxKind.StaticKeyword),
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.StaticKeyword),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
            property.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    private static INamedTypeSymbol? OwnerOf(SyntaxNode node, SemanticModel model)
    {
        SyntaxNode type = node.Ancestors().First(n => n is BaseTypeDeclarationSyntax);
        return model.GetDeclaredSymbol((BaseTypeDeclarationSyntax)type);
    }

    private static ISymbol? ForeignStatic(SimpleNameSyntax name, SemanticModel model, INamedTypeSymbol? owner)
    {
        ISymbol? symbol = model.GetSymbolInfo(name).Symbol;
        bool harmless = symbol is null or ITypeSymbol or INamespaceSymbol or IFieldSymbol { IsConst: true }
            || !symbol.IsStatic
            || SymbolEqualityComparer.Default.Equals(symbol.ContainingType, owner)
            || name.Ancestors().Any(IsNameOf);
        return harmless ? null : symbol;
    }

    private static bool IsNameOf(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } };

    private static (SyntaxNode Call, ISymbol Far)? Called(
        SyntaxNode start, SemanticModel model, INamedTypeSymbol? owner)
    {
        foreach (SyntaxNode call in start.DescendantNodes().Where(IsCall))
        {
            HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);
            ISymbol? callee = model.GetSymbolInfo(call).Symbol;
            if (callee is not null && Reached(callee, model.Compilation, owner, seen) is ISymbol far)
            {
                return (call, far);
            }
        }

        return null;
    }

    private static bool IsCall(SyntaxNode node) =>
        node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax;

    private static ISymbol? Reached(
        ISymbol callee, Compilation compilation, INamedTypeSymbol? owner, HashSet<ISymbol> seen)
    {
        if (!seen.Add(callee))
        {
            return null;
        }

        foreach (SyntaxReference reference in callee.DeclaringSyntaxReferences)
        {
            if (ModelOf(compilation, reference.SyntaxTree) is not SemanticModel model)
            {
                continue;
            }

            foreach (SyntaxNode node in reference.GetSyntax().DescendantNodes())
            {
                ISymbol? far = node is SimpleNameSyntax name ? ForeignStatic(name, model, owner) : null;
                ISymbol? next = IsCall(node) ? model.GetSymbolInfo(node).Symbol : null;
                far ??= next is null ? null : Reached(next, compilation, owner, seen);
                if (far is not null)
                {
                    return far;
                }
            }
        }

        return null;
    }

    private static SemanticModel? ModelOf(Compilation compilation, SyntaxTree tree) =>
        compilation.References.OfType<CompilationReference>().Select(reference => reference.Compilation)
            .Append(compilation)
            .FirstOrDefault(candidate => candidate.ContainsSyntaxTree(tree))
            ?.GetSemanticModel(tree);
}
