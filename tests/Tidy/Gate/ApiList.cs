using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Gate;

/// <summary>The public members of one nanoFramework assembly, from the lists in tests/Vectors.</summary>
internal sealed class ApiList
{
    private static readonly SymbolDisplayFormat s_format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat s_typeFormat =
        s_format.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    private readonly HashSet<string> _lines = new();

    private ApiList(IEnumerable<string> lines)
    {
        string type = string.Empty;
        foreach (string line in lines.Where(line => line.Length > 0 && line[0] != '#').Select(WithoutRemark))
        {
            type = line[0] == ' ' ? type : Regex.Match(line, @"(\S+?)(?=( :.*|\(.*|;.*)?$)").Value;
            _lines.Add(line[0] == ' ' ? type + " | " + Plain(line) : type);
        }
    }

    internal static ApiList Read(string assembly) => new(File.ReadLines(
        Path.Combine(Repository.Root, "tests", "Vectors", "nanoframework-api", assembly + ".txt")));

    /// <summary>How the list spells the symbol.</summary>
    internal static string Spell(ISymbol symbol)
    {
        string type = (symbol as ITypeSymbol ?? symbol.ContainingType).ToDisplayString(s_typeFormat);
        return symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } value
            ? $"{type} | {value.Name} = {value.ConstantValue}"
            : symbol is ITypeSymbol ? type : type + " | " + Plain(symbol.ToDisplayString(s_format));
    }

    internal bool Has(ISymbol symbol) => _lines.Contains(Spell(symbol));

    private static string WithoutRemark(string line) => Regex.Replace(line, " //.*$", string.Empty);

    // Access, order of words, default values and the implementation's keywords do not change a signature.
    private static string Plain(string line)
    {
        line = Regex.Replace(line.Trim(), "(;|,)$", string.Empty).TrimEnd(';');
        line = Regex.Replace(line, @"\b(public|protected|extern|virtual|override|sealed|event|readonly) ", "");
        line = Regex.Replace(line, @"(?<!const .*) = [^,)]+(?=[,)])", string.Empty);
        line = Regex.Replace(line, @"^const (\S+ \S+) = .*$", "const $1");
        line = Regex.Replace(line, @"operator (?<name>\w+)\((?<rest>.*,)?", Operator);
        return line.Replace("{ get set }", "{ get; set; }", StringComparison.Ordinal);
    }

    private static string Operator(Match match)
    {
        bool binary = match.Groups["rest"].Success;
        string sign = match.Groups["name"].Value switch
        {
            "Addition" or "UnaryPlus" => "+",
            "Subtraction" or "UnaryNegation" => "-",
            "Equality" => "==",
            "Inequality" => "!=",
            "GreaterThan" => ">",
            "GreaterThanOrEqual" => ">=",
            "LessThan" => "<",
            "LessThanOrEqual" => "<=",
            string conversion => conversion,
        };
        return $"operator {sign}({(binary ? match.Groups["rest"].Value : string.Empty)}";
    }
}
