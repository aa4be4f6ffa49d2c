namespace System;

public abstract class Array : Collections.ICollection
{
    protected extern Array();
    public extern Collections.IEnumerator GetEnumerator();
    public extern bool IsFixedSize { get; }
    public extern bool IsReadOnly { get; }
    public extern bool IsSynchronized { get; }
    public extern int Length { get; }
    public extern object Clone();
    public extern object GetValue(int index);
    public extern object SyncRoot { get; }
    public static extern Array CreateInstance(Type elementType, int length);
    public static extern void Clear(Array array, int index, int length);
    public static extern void Copy(
        Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length);
    public static extern int IndexOf(Array array, object value);
    public static extern int IndexOf(Array array, object value, int startIndex);
    public static extern int IndexOf(Array array, object value, int startIndex, int count);
    public static extern void Copy(Array sourceArray, Array destinationArray, int length);
    public extern void CopyTo(Array array, int index);
    extern int Collections.ICollection.Count { get; }
}
