namespace System;

public sealed class String : Collections.IEnumerable
{
    public static readonly string Empty;
    public extern String(char c, int count);
    public extern String(char[] value);
    public extern String(char[] value, int startIndex, int length);
    public extern Collections.IEnumerator GetEnumerator();
    [Runtime.CompilerServices.IndexerName("Chars")]
    public extern char this[int index] { get; }
    public extern int Length { get; }
    public extern int IndexOf(char value);
    public extern int IndexOf(string value);
    public extern string Substring(int startIndex);
    public extern string Substring(int startIndex, int length);
    public extern string TrimEnd(params char[] trimChars);
    public extern string[] Split(char[] separator, int count);
    public extern string[] Split(params char[] separator);
    public static extern bool operator ==(string a, string b);
    public static extern bool operator !=(string a, string b);
    public static extern string Concat(params string[] values);
    public static extern string Concat(string str0, string str1);
    public static extern string Concat(string str0, string str1, string str2);
    public static extern string Concat(string str0, string str1, string str2, string str3);
    public static extern string Concat(object arg0);
    public static extern string Concat(object arg0, object arg1);
    public static extern string Concat(object arg0, object arg1, object arg2);
    public static extern string Concat(params object[] args);
}
