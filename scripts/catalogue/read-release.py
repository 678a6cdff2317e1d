#!/usr/bin/env python3
"""Reads which environment variables a release of Open WebUI reads, and how it parses each of them.

    cd scripts/catalogue && python3 read-release.py open_webui-0.11.4-py3-none-any.whl > releases/0.11.4.json

The argument is the wheel (`pip download --no-deps open-webui==0.11.4`), or the directory of the package `open_webui`
with the release as second argument. Nothing of it is executed: the source is read as a syntax tree.

A value is followed from `os.getenv('NAME')` through assignments, methods, comprehensions, calls of functions of the
same file, and imports of another file, to what parses it. What that says of the variable:

    type       boolean  compared with the text 'true'
               integer  taken by int()
               number   taken by float()
               list     split at the separator
               json     parsed as JSON: an object or an array where the code says which
               text     none of these
    separator  of a list
    keepsEmpty a list keeps its empty elements
    strict     the program ends at its start, on a text that does not parse
    needsText  it ends on an empty text too
    default    as the code writes it, where that is a literal
    insteadOf  the variable that is read first, of which this one is the older or the more general name
    configKey  the persisted key that the variable seeds, from DEFAULT_CONFIG
"""

import ast
import json
import sys
import zipfile
from pathlib import Path, PurePosixPath

IGNORED = ('frontend', 'migrations', 'test', 'data')
ORDER = ['json', 'list', 'boolean', 'number', 'integer', 'text']
FACTS = ['type', 'separator', 'keepsEmpty', 'shape', 'strict', 'needsText', 'default', 'insteadOf', 'configKey']


def main(source, release=None):
    files = read_wheel(source) if source.endswith('.whl') else read_directory(source)
    release = release or PurePosixPath(source).name.split('-')[1]
    modules = {path: Module(path, text) for path, text in files.items()}
    reader = Reader(modules)
    for module in modules.values():
        reader.read(module)
    reader.read_config_keys()
    variables = {name: compact(facts) for name, facts in sorted(reader.variables.items())}
    lines = ',\n'.join(f'    {json.dumps(name)}: {json.dumps(facts)}' for name, facts in variables.items())
    print(f'{{\n  "release": {json.dumps(release)},\n  "variables": {{\n{lines}\n  }}\n}}')


def read_wheel(source):
    with zipfile.ZipFile(source) as wheel:
        names = [name for name in wheel.namelist() if is_source(name.removeprefix('open_webui/'))]
        return {
            name.removeprefix('open_webui/'): wheel.read(name).decode()
            for name in sorted(names)
            if name.startswith('open_webui/')
        }


def read_directory(source):
    paths = {path.relative_to(source).as_posix(): path for path in sorted(Path(source).rglob('*.py'))}
    return {name: path.read_text() for name, path in paths.items() if is_source(name)}


def is_source(name):
    return name.endswith('.py') and name.split('/')[0] not in IGNORED


class Module:
    """A file as a tree that knows its parents, and its names."""

    def __init__(self, path, text):
        self.path = path
        self.tree = ast.parse(text)
        self.parents = {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}
        self.loads = {}
        self.functions = {}
        self.imports = {}
        self.assignments = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                self.loads.setdefault(node.id, []).append(node)
            elif isinstance(node, ast.Assign):
                for target in node.targets:
                    if isinstance(target, ast.Name):
                        self.assignments.setdefault(target.id, []).append(node)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.functions.setdefault(node.name, node)
            elif isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    self.imports[alias.asname or alias.name] = (node.module, alias.name)

    def ancestors(self, node):
        while node in self.parents:
            node = self.parents[node]
            yield node

    def function_of(self, node):
        return next((a for a in self.ancestors(node) if isinstance(a, (ast.FunctionDef, ast.AsyncFunctionDef))), None)

    def blocks_of(self, node):
        """The lists of statements around a node, each as its owner and field."""
        child = node
        for ancestor in self.ancestors(node):
            for field, value in ast.iter_fields(ancestor):
                if isinstance(value, list) and child in value and isinstance(child, ast.stmt):
                    yield (ancestor, field)
            child = ancestor

    def reaches(self, statement, load):
        """Whether a name still holds what a statement gave it: no other assignment stands surely between the two."""
        if self.function_of(load) is not self.function_of(statement):
            return True
        if load.lineno < statement.lineno:
            return False
        around = None
        for other in self.assignments.get(load.id, []):
            if not statement.lineno < other.lineno < load.lineno or (other.end_lineno or 0) >= load.lineno:
                continue
            around = around or set(self.blocks_of(load))
            if next(self.blocks_of(other)) in around:
                return False
        return True

    def is_at_start(self, node):
        """Whether code runs when the file is imported, unguarded by a handler that goes on."""
        child = node
        for ancestor in self.ancestors(node):
            if isinstance(ancestor, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
                return False
            if isinstance(ancestor, ast.Try) and child in ancestor.body and goes_on(ancestor):
                return False
            child = ancestor
        return True


def goes_on(node):
    return any(not any(isinstance(each, ast.Raise) for each in handler.body) for handler in node.handlers)


class Reader:
    def __init__(self, modules):
        self.modules = modules
        self.variables = {}
        # Names of the program that hold a variable, by file: DEFAULT_CONFIG and other files speak of those.
        self.holders = {}

    def read(self, module):
        for node in ast.walk(module.tree):
            for name, default, call in reads_in(node, module):
                facts = self.variables.setdefault(name, {'types': {}})
                literal = default_of(default, module)
                if isinstance(literal, (str, int, float)) and not isinstance(literal, bool):
                    facts.setdefault('default', str(literal)[:80])
                self.note_fallback(name, default, module)
                for use in Follower(self, module, name).follow(call):
                    note(facts, use)

    def note_fallback(self, name, default, module):
        """`getenv('NEW', getenv('OLD'))`: the old name counts where the new one is not set."""
        if default is None:
            return
        for other, _, call in reads_in(default, module):
            if call is default:
                self.variables.setdefault(other, {'types': {}}).setdefault('insteadOf', name)

    def read_config_keys(self):
        for module in self.modules.values():
            for node in ast.walk(module.tree):
                if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Dict):
                    continue
                if [target.id for target in node.targets if isinstance(target, ast.Name)] != ['DEFAULT_CONFIG']:
                    continue
                for key, value in zip(node.value.keys, node.value.values):
                    for held in sorted(names_within(value, module)):
                        for name in self.held_by(module, held):
                            self.variables[name].setdefault('configKey', key.value)

    def held_by(self, module, name):
        """The variables whose value a name holds, those that are read instead of another left out."""
        origin, held = module.imports.get(name, (None, name))
        path = f'{origin.removeprefix("open_webui.").replace(".", "/")}.py' if origin else module.path
        return self.holders.get((path, held), [])


def reads_in(node, module):
    """The environment reads that a node is: name, default, the node."""
    if isinstance(node, ast.Call) and is_getenv(node.func) and node.args:
        default = node.args[1] if len(node.args) > 1 else None
        for name in names_of(node.args[0], module):
            yield name, default, node
    elif isinstance(node, ast.Subscript) and is_environ(node.value) and isinstance(node.ctx, ast.Load):
        for name in names_of(node.slice, module):
            yield name, None, node


def default_of(default, module):
    """The literal that counts where nothing is set: of several names for one value the last one's."""
    inner = next(reads_in(default, module), None) if default is not None else None
    return default_of(inner[1], module) if inner else constant(default)


def is_getenv(func):
    if not isinstance(func, ast.Attribute):
        return isinstance(func, ast.Name) and func.id == 'getenv'
    return func.attr == 'getenv' or (func.attr == 'get' and is_environ(func.value))


def is_environ(node):
    return isinstance(node, ast.Attribute) and node.attr == 'environ'


def names_of(node, module):
    """A constant; a parameter of a helper, from its calls; or the keys of a mapping that a loop walks through."""
    if isinstance(node, ast.Constant):
        yield node.value
        return
    if not isinstance(node, ast.Name):
        return
    function = module.function_of(node)
    parameters = [arg.arg for arg in function.args.args] if function else []
    if node.id in parameters:
        for call in calls_of(module, function):
            argument = call.args[parameters.index(node.id)] if len(call.args) > parameters.index(node.id) else None
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value
        return
    for loop in module.ancestors(node):
        if not isinstance(loop, ast.For) or node.id not in targets_of(loop):
            continue
        walked = loop.iter.func.value if isinstance(loop.iter, ast.Call) else loop.iter
        for value in assigned(module, getattr(walked, 'id', None)):
            if isinstance(value, ast.Dict):
                yield from (key.value for key in value.keys if isinstance(key, ast.Constant))


def targets_of(loop):
    return {each.id for each in ast.walk(loop.target) if isinstance(each, ast.Name)}


def names_within(node, module):
    """The names of an expression, and those of the mapping that one of them stands for."""
    names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    for name in [*names]:
        for mapping in mappings_of(name, module):
            names |= {each.id for each in ast.walk(mapping) if isinstance(each, ast.Name)}
    return names


def mappings_of(name, module, seen=()):
    """The literal mappings that a name stands for, also through other names."""
    for value in assigned(module, name):
        if isinstance(value, ast.Dict):
            yield value
        elif isinstance(value, ast.Name) and value.id not in seen:
            yield from mappings_of(value.id, module, (*seen, name))


def assigned(module, name):
    return [
        node.value
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == name for t in node.targets)
    ]


def calls_of(module, function):
    return [
        module.parents[load]
        for load in module.loads.get(function.name, [])
        if isinstance(module.parents.get(load), ast.Call) and module.parents[load].func is load
    ]


TEXT_METHODS = {'lower', 'upper', 'strip', 'rstrip', 'lstrip', 'removesuffix', 'replace'}


class Follower:
    """Follows one value upwards to what parses it."""

    def __init__(self, reader, module, name):
        self.reader, self.name = reader, name
        self.start = module
        self.seen = set()

    def follow(self, node, module=None):
        module = module or self.start
        if (module.path, node) in self.seen or len(self.seen) > 400:
            return
        self.seen.add((module.path, node))
        parent = module.parents.get(node)
        if isinstance(parent, ast.Attribute):
            yield from self.method(parent, module)
        elif isinstance(parent, ast.Compare):
            others = [each for each in [parent.left, *parent.comparators] if each is not node]
            if any(constant(each) in ('true', 'false') for each in others):
                self.hold_enclosing(parent, module)
                yield {'type': 'boolean'}
        elif isinstance(parent, ast.Call) and node in parent.args:
            yield from self.argument(node, parent, module)
        elif isinstance(parent, (ast.BoolOp, ast.IfExp)):
            if not (isinstance(parent, ast.IfExp) and parent.test is node):
                yield from self.follow(parent, module)
        elif isinstance(parent, ast.Assign):
            for target in parent.targets:
                if isinstance(target, ast.Name):
                    yield from self.name_of(target.id, parent, module)
        elif isinstance(parent, ast.NamedExpr):
            yield from self.name_of(parent.target.id, parent, module)
            yield from self.follow(parent, module)

    def method(self, attribute, module):
        call = module.parents.get(attribute)
        if not isinstance(call, ast.Call) or call.func is not attribute:
            return
        if attribute.attr in TEXT_METHODS:
            yield from self.follow(call, module)
        elif attribute.attr == 'split':
            self.hold_enclosing(call, module)
            yield {
                'type': 'list',
                'separator': constant(call.args[0]) if call.args else ' ',
                'keepsEmpty': not is_filtered(call, module),
            }

    def argument(self, node, call, module):
        function = call.func
        called = function.id if isinstance(function, ast.Name) else getattr(function, 'attr', '')
        if is_getenv(function):
            # The default of another variable is parsed as that one is.
            yield from self.follow(call, module)
        elif called in ('int', 'float'):
            strict = module.is_at_start(call)
            self.hold_enclosing(call, module)
            yield {
                'type': 'integer' if called == 'int' else 'number',
                'strict': strict,
                'needsText': strict and not is_guarded(call, module, self.name),
            }
        elif called == 'loads':
            self.hold_enclosing(call, module)
            strict = module.is_at_start(call)
            yield {'type': 'json', 'shape': shape_of(call, module), 'strict': strict, 'needsText': strict}
        elif called in ('Path', 'str', 'max', 'min', 'bool', 'frozenset', 'set', 'list'):
            yield from self.follow(call, module)
        elif isinstance(function, ast.Name) and called in module.functions:
            parameters = module.functions[called].args.args
            index = call.args.index(node)
            if index < len(parameters):
                yield from self.loads(parameters[index].arg, module, module.functions[called], None)
            self.hold_enclosing(call, module)

    def hold_enclosing(self, node, module):
        """The name to which the statement around a node assigns holds the variable."""
        for ancestor in module.ancestors(node):
            if isinstance(ancestor, ast.Assign):
                for target in ancestor.targets:
                    if isinstance(target, ast.Name):
                        self.hold(target.id, module, ancestor)
                return
            if isinstance(ancestor, ast.stmt):
                return

    def hold(self, held, module, statement):
        names = self.reader.holders.setdefault((module.path, held), [])
        if self.name not in names:
            names.append(self.name)
        for load in module.loads.get(held, []):
            # `PARAMS = params`, and `PARAMS = params if isinstance(params, dict) else {}`
            value = module.parents.get(load)
            assign = module.parents.get(value) if isinstance(value, ast.IfExp) and load is value.body else value
            if not isinstance(assign, ast.Assign) or (held, assign) in self.seen or not module.reaches(statement, load):
                continue
            self.seen.add((held, assign))
            for target in assign.targets:
                if isinstance(target, ast.Name):
                    self.hold(target.id, module, assign)

    def name_of(self, held, statement, module):
        self.hold(held, module, statement)
        function = module.function_of(statement)
        yield from self.loads(held, module, function, statement)
        if function:
            return
        for other in self.reader.modules.values():
            for alias, (origin, name) in other.imports.items():
                path = f'{origin.removeprefix("open_webui.").replace(".", "/")}.py'
                if name == held and path == module.path:
                    yield from self.loads(alias, other, None, None)

    def loads(self, held, module, function, statement):
        for load in module.loads.get(held, []):
            is_in_scope = function is None or function in module.ancestors(load)
            if is_in_scope and (statement is None or module.reaches(statement, load)):
                yield from self.follow(load, module)


def is_filtered(call, module):
    """Whether the comprehension over a split leaves empty elements out."""
    for ancestor in module.ancestors(call):
        if isinstance(ancestor, (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)):
            if any(generator.ifs for generator in ancestor.generators):
                return True
        elif isinstance(ancestor, ast.stmt):
            return False
    return False


def is_guarded(call, module, name):
    """Whether an empty text never reaches a call: a condition stands before it, or an `or` with something else last."""
    for node in ast.walk(call):
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
            return all(constant(each) != name for each in ast.walk(node.values[-1]))
    child = call
    for ancestor in module.ancestors(call):
        if isinstance(ancestor, ast.IfExp) and child is ancestor.body:
            return True
        if isinstance(ancestor, ast.If) and child in ancestor.orelse:
            return True
        child = ancestor
    return False


def shape_of(call, module):
    """What the parsed JSON must be: what the code checks, what it uses instead, or the default's."""
    for node in ast.walk(call):
        text = constant(node)
        if isinstance(text, str) and text.strip()[:1] in ('[', '{'):
            return 'array' if text.strip()[0] == '[' else 'object'
    for ancestor in module.ancestors(call):
        if not isinstance(ancestor, ast.Try):
            continue
        for node in ast.walk(ancestor):
            if isinstance(node, ast.Call) and getattr(node.func, 'id', '') == 'isinstance':
                shape = {'dict': 'object', 'list': 'array'}.get(getattr(node.args[1], 'id', ''))
                if shape:
                    return shape
        for handler in ancestor.handlers:
            for node in ast.walk(handler):
                if isinstance(node, ast.Assign) and isinstance(node.value, (ast.Dict, ast.List)):
                    return 'object' if isinstance(node.value, ast.Dict) else 'array'
    return None


def constant(node):
    return node.value if isinstance(node, ast.Constant) else None


def note(facts, use):
    seen = facts['types'].setdefault(use['type'], {})
    for key, value in use.items():
        if key in ('strict', 'needsText', 'keepsEmpty'):
            seen[key] = seen.get(key, False) or value
        elif value is not None:
            seen.setdefault(key, value)


def compact(facts):
    types = facts.pop('types')
    best = next((each for each in ORDER if each in types), 'text')
    merged = {'type': best, **types.get(best, {}), **facts}
    return {key: merged[key] for key in FACTS if merged.get(key) not in (None, False)}


if __name__ == '__main__':
    main(*sys.argv[1:])
