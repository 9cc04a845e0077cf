// Lets a writer find the packages that were installed into the current folder.
const { Module } = require('node:module');
const { join } = require('node:path');

process.env.NODE_PATH = join(process.cwd(), 'node_modules');
Module._initPaths();
